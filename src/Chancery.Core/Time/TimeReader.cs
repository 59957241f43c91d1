using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Time;

/// <summary>Reads the expressions of one document, in order, and remembers the date that was named last.</summary>
internal sealed class TimeReader(TimeLexicon lexicon, Document doc)
{
    /// <summary>How many sentences back a date still serves "three days later".</summary>
    private const int Reach = 3;

    private const int LongestDateline = 12, Close = 2, Farther = 10;

    private readonly TimeMatcher _matcher = new(lexicon);
    private readonly TenseReader _tense = new(lexicon);
    private readonly TimeRanges _ranges = new(lexicon);
    private DateOnly? _anchor = doc.Article.Published;
    private string _basis = doc.Article.Published is null ? TimeContext.NoBasis : "publication";
    private (TimePoint Point, int Sentence)? _last;

    public void Read(int number)
    {
        var sentence = doc.Sentences[number].Tokens;
        var (first, free) = (doc.Times.Count, sentence.Start);
        var before = _last is { Point.Unit: TimeUnit.Day } named && number - named.Sentence == 1 ? named.Point : (TimePoint?)null;
        for (var i = sentence.Start; i < sentence.End;)
        {
            // most words begin no expression
            if (lexicon.StartingWith(doc.Words[i].Norm).IsEmpty || Match(i, sentence.End, out var captures) is not { } pattern)
            {
                i++;
                continue;
            }
            i = Math.Max(captures.End, i + 1);
            if (pattern.Op is TimeOp.Ignore) continue;
            var (range, mod) = lexicon.Modifiers.Widen(doc, new TokenRange(captures.Start, captures.End), pattern, sentence with { Start = free });
            if (!Add(pattern, captures, range, mod)) continue;
            free = range.End;
            i = Math.Max(i, free);
        }
        JoinClocks(first, before);
    }

    // "in spring" must not hide "spring 2014"
    private TimePattern? Match(int at, int end, out TimeCaptures captures)
    {
        var pattern = _matcher.Match(doc, at, end, out captures);
        if (pattern is null || captures.Start <= at || captures.Start >= end) return pattern;
        var inner = _matcher.Match(doc, captures.Start, end, out var longer);
        if (inner is null || longer.End <= captures.End) return pattern;
        captures = longer;
        return inner;
    }

    private bool Add(TimePattern pattern, in TimeCaptures captures, TokenRange range, string? mod)
    {
        var tense = NeedsTense(pattern.Op) ? _tense.Read(doc, range) : TimeTense.Unknown;
        var sentence = doc.Words[range.Start].Sentence;
        var last = _last is { } named && sentence - named.Sentence <= Reach ? named.Point : (TimePoint?)null;
        var reading = TimeResolver.Resolve(pattern, captures, new TimeContext(_anchor, _basis, last, tense));
        if (reading.Value.Length == 0) return false;
        if (pattern is { Op: TimeOp.Weekday, Shift: 0 }) reading = Forward(range, captures.Weekday, reading);
        mod ??= captures.Mid ? "MID" : null;
        var date = reading.Point is { Unit: TimeUnit.Decade } decade && mod is not null ? PartOf(decade, mod) : reading.Date;
        var basis = pattern.Op is TimeOp.Event ? "event" : reading.Basis;
        doc.Times.Add(new TimeMention(range, date, reading.Value, pattern.Id, basis) { Type = reading.Type, Mod = mod });
        if (reading.Point is { } point) _last = (point, sentence);
        // a dateline's full date anchors what follows where the source names no day
        if (_anchor is null && date is { Precision: DatePrecision.Day } day && reading.Type is TimexType.Date && IsDateline(range)) (_anchor, _basis) = (day.From, "dateline");
        return true;
    }

    // "from Monday to Friday": the end of a range does not lie before its beginning
    private TimeReading Forward(TokenRange range, int weekday, TimeReading reading) =>
        reading.Date is { } day && _ranges.Beginning(doc, range) is { Date: { Precision: DatePrecision.Day } first } && day.From < first.From
            ? TimeReading.At(TimeCalendar.Follow(first.From, weekday, 1), reading.Basis) : reading;

    private static bool NeedsTense(TimeOp op) =>
        op is TimeOp.Weekday or TimeOp.WeekOf or TimeOp.Date or TimeOp.Season or TimeOp.Quarter or TimeOp.Half or TimeOp.Weekend or TimeOp.Holiday or TimeOp.Clock or TimeOp.Part;

    // early, middle and late parts are four, four and three years: no more is said by the words
    private static PartialDate PartOf(TimePoint decade, string mod)
    {
        var (skip, years) = mod switch { "START" => (0, 4), "MID" => (3, 4), "END" => (7, 3), _ => (0, 10) };
        return PartialDate.Months(new DateOnly(Math.Min(decade.Start.Year + skip, 9999), 1, 1), years * 12, DatePrecision.Year);
    }

    /// <summary>A time without a day is one of the nearest day that its sentence names, else of the day that the sentence before named, else of the report's.</summary>
    private void JoinClocks(int first, TimePoint? before)
    {
        for (var i = first; i < doc.Times.Count; i++)
        {
            var time = doc.Times[i];
            if (time.Type is not TimexType.Time || time.Value[0] is not 'T') continue;
            if (NearestDay(first, i) is { } day) doc.Times[i] = time with { Value = PartialDate.Day(day.Date!.Value.From) + time.Value, Date = day.Date, Anchor = day.Anchor };
            else if (before is { } point) doc.Times[i] = time with { Value = point.Value + time.Value, Date = point.Date, Anchor = TimeContext.PreviousDate };
            else if (_anchor is { } anchor) doc.Times[i] = time with { Value = PartialDate.Day(anchor) + time.Value, Date = PartialDate.Day(anchor), Anchor = _basis };
            else doc.Times[i] = time with { Value = "XXXX-XX-XX" + time.Value };
        }
    }

    private TimeMention? NearestDay(int first, int at)
    {
        TimeMention? best = null;
        for (var i = first; i < doc.Times.Count; i++)
        {
            var other = doc.Times[i];
            if (i == at || other.Date is not { Precision: DatePrecision.Day } date || date.Until.DayNumber - date.From.DayNumber != 1 || other.Value.Length < 10 || IsAside(other.Tokens)) continue;
            if (best is null || Distance(other) < Distance(best)) best = other;
        }
        return best;

        // "on Friday at 9 p.m." and "at 9 p.m. on Friday"; what stands farther behind belongs to something else
        int Distance(TimeMention other)
        {
            var tokens = doc.Times[at].Tokens;
            if (other.Tokens.Start < tokens.Start) return tokens.Start - other.Tokens.Start;
            var gap = other.Tokens.Start - tokens.End;
            return gap <= Close ? gap : Farther + gap;
        }
    }

    // "a June 30 deadline", "since Saturday": not the day of what the clause tells
    private bool IsAside(TokenRange range)
    {
        if (doc.Words[TenseReader.Head(doc, range)].Dep is Dep.Compound) return true;
        return range.Start > 0 && (lexicon.PastPrepositions.Contains(doc.Words[range.Start - 1].Norm) || lexicon.FuturePrepositions.Contains(doc.Words[range.Start - 1].Norm));
    }

    private bool IsDateline(TokenRange range) =>
        doc.Words[range.Start].Sentence == 0 && range.End <= LongestDateline && range.End < doc.Tokens.Count && doc.Words[range.End].Norm is "-" or "--" or "–" or "—" or ")";
}
