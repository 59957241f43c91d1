using Chancery.Core.Events;
using Chancery.Core.Merging;
using Chancery.Core.Record.Store;
using CsCheck;

namespace Chancery.Tests.Merging;

/// <summary>Reports that come one by one give the events that all of them give at once.</summary>
public sealed class RecordMergerTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    private static readonly string[] Places = ["Odesa", "Kharkiv", "Sumy"];

    private static readonly Gen<EventFacts> Telling = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 2], Gen.Int[0, 1], Gen.Int[10, 13], Gen.Bool, Gen.Int[0, 3], Gen.Int[0, 3])
        .Select((day, place, actor, dead, told, recipient, stance) => new EventFacts
        {
            Id = "", Document = "", Types = ["ASSAULT"], Actors = [new(actor == 0 ? "RUS" : "BLR", "MIL", null, false)], Recipients = recipient == 0 ? [] : [new("UKR", null, recipient == 1 ? null : $"Town {recipient}", false)],
            From = Day.AddDays(day), Until = Day.AddDays(day + (recipient == 3 ? 40 : 1)), DateTold = told, Published = Day.AddDays(day + 1), Place = Places[place], Country = "UKR", Resolution = 4,
            Latitude = 46 + place, Longitude = 30 + place, Dead = dead, Trigger = "strike", Target = ["port"], Aux = stance == 0 ? AuxModes.Negation : AuxModes.None,
        });

    [Fact]
    public void In_whatever_batches_and_order_reports_come() =>
        Gen.Select(Telling.Array[2, 40], Gen.Int[1, 6], Gen.Int).Sample((facts, batch, seed) =>
        {
            EventFacts[] all = [.. facts.Select((one, i) => one with { Id = $"e_{i:000}", Document = $"d_{i / 2:000}" })];
            var memory = new MemoryTellings();
            var shuffled = all.ToArray();
            new Random(seed).Shuffle(shuffled);
            foreach (var part in shuffled.Chunk(batch)) memory.Add(part);
            // one that waits again, as when a copy of its document came
            memory.Add(shuffled[..1]);
            var groups = new EventMerger(new EventRule()).Merge(all);
            var expected = groups.Index().GroupBy(item => item.Item, item => all[item.Index].Id).Select(group => string.Join(' ', group.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);
            Assert.Equal(expected, memory.Events);
            Assert.Equal(Disputes(all, groups), memory.Disputes);
        }, iter: 300, threads: 1);

    /// <summary>Pairs of events of which one denies the other.</summary>
    private static HashSet<string> Disputes(EventFacts[] cell, IReadOnlyList<int> groups)
    {
        List<List<EventFacts>> events = [.. groups.Index().GroupBy(item => item.Item, item => cell[item.Index]).Select(group => group.OrderBy(facts => facts.Published).ThenBy(facts => facts.Document, StringComparer.Ordinal).ThenBy(facts => facts.Id, StringComparer.Ordinal).ToList())];
        var found = CrossDispute.Of(events, Array.Empty<StoredDocument>().ToLookup(document => document.Id), new EventDispute(new EventRule()));
        return [.. found.Index().Where(item => item.Item is not null).SelectMany(item => item.Item!.With.Select(other => $"{events[item.Index][0].Id} {other}"))];
    }

    [Fact]
    public void One_that_is_another_than_it_was() =>
        Gen.Select(Telling.Array[2, 40], Telling, Gen.Int[0, 39]).Sample((facts, other, which) =>
        {
            EventFacts[] all = [.. facts.Select((one, i) => one with { Id = $"e_{i:000}", Document = $"d_{i / 2:000}" })];
            var memory = new MemoryTellings();
            memory.Add(all);
            which %= all.Length;
            all[which] = other with { Id = all[which].Id, Document = all[which].Document };
            memory.Change(all[which]);
            var groups = new EventMerger(new EventRule()).Merge(all);
            Assert.Equal(groups.Index().GroupBy(item => item.Item, item => all[item.Index].Id).Select(group => string.Join(' ', group)).Order(StringComparer.Ordinal), memory.Events);
            Assert.Equal(Disputes(all, groups), memory.Disputes);
        }, iter: 300, threads: 1);

    [Fact]
    public void What_hung_together_with_one_that_changed_is_made_anew_in_its_own_month_alone()
    {
        EventFacts[] war = [.. Enumerable.Range(0, 3 * EventCells.Most / 2).Select(i => Attack($"{i:00000}", i % 60) with { Until = Day.AddDays((i % 60) + 2) })];
        var memory = new MemoryTellings();
        memory.Add(war);
        Assert.Equal(2, memory.Last.Cells.Count);
        memory.Change(war[45] with { Actors = [new("BLR", "MIL", null, false)] });
        Assert.All(memory.Last.Cells, cell => Assert.DoesNotContain("e_00000", cell));
        Assert.Equal(war.Length, memory.Events.SelectMany(members => members.Split(' ')).Distinct().Count());
    }

    [Fact]
    public void A_new_report_leaves_alone_what_it_has_nothing_to_do_with()
    {
        var memory = new MemoryTellings();
        memory.Add([Attack("a", 0), Attack("b", 30), Attack("c", 60)]);
        memory.Add([Attack("d", 30)]);
        Assert.Equal([["e_b", "e_d"]], memory.Last.Cells);
    }

    [Fact]
    public void A_war_that_is_told_for_months_is_cut_by_month()
    {
        List<(string Id, DateOnly? From)> members = [.. Enumerable.Range(0, 3 * EventCells.Most / 2).Select(i => ($"e_{i:00000}", (DateOnly?)Day.AddDays(i % 60)))];
        var cells = EventCells.Cut(members).ToList();
        Assert.Equal(2, cells.Count);
        Assert.Equal(members.Count, cells.SelectMany(cell => cell).Distinct().Count());
        // further reports in the second month change no cell of the first
        var more = EventCells.Cut([.. members, ("e_x", Day.AddDays(45))]).ToList();
        Assert.Equal(cells[0], more[0]);
    }

    [Fact]
    public void A_day_that_is_told_too_often_is_cut_by_identifiers()
    {
        List<(string Id, DateOnly? From)> members = [.. Enumerable.Range(0, 3 * EventCells.Most).Select(i => ($"e_{i:00000}", (DateOnly?)Day))];
        var cells = EventCells.Cut(members).ToList();
        Assert.All(cells, cell => Assert.InRange(cell.Length, 1, EventCells.Most));
        Assert.Equal(members.Count, cells.Sum(cell => cell.Length));
    }

    [Theory]
    [InlineData("Ana Lopez", true)]
    [InlineData(null, false)]
    public void What_happened_last_year_is_the_same_by_name_only(string? name, bool same)
    {
        var exact = new EventFacts { Id = "e_1", Document = "d_1", Types = ["CONSULT"], Actors = [new("USA", "GOV", name, true)], Recipients = [new("VEN", "GOV", null, false)], From = Day, Until = Day.AddDays(1), DateTold = true };
        var wide = exact with { Id = "e_2", Document = "d_2", From = new DateOnly(2026, 1, 1), Until = new DateOnly(2027, 1, 1) };
        Assert.Equal(same, new EventMerger(new EventRule()).Merge([exact, wide]) is [0, 0] or [1, 1]);
    }

    private static EventFacts Attack(string name, int day) => new()
    {
        Id = $"e_{name}", Document = $"d_{name}", Types = ["ASSAULT"], Actors = [new("RUS", "MIL", null, false)], Recipients = [new("UKR", null, null, false)],
        From = Day.AddDays(day), Until = Day.AddDays(day + 1), DateTold = true, Place = "Odesa", Country = "UKR", Resolution = 4, Trigger = "strike",
    };

    /// <summary>A record in memory.</summary>
    private sealed class MemoryTellings : ITellings
    {
        private readonly Dictionary<string, EventFacts> _facts = [], _waiting = [];
        private readonly Dictionary<string, string> _component = [];
        private readonly Dictionary<string, HashSet<string>> _events = [];
        private readonly EventMerger _merger = new(new EventRule());
        private Dictionary<string, string> _loosened = [];

        public HashSet<string> Disputes { get; } = [];

        public MergeWork Last { get; private set; } = new([], [], []);

        public IEnumerable<string> Events => _events.Values.Distinct().Select(members => string.Join(' ', members.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);

        public void Add(EventFacts[] fresh)
        {
            foreach (var facts in fresh) _facts[facts.Id] = _waiting[facts.Id] = facts;
            Last = new RecordMerger(new EventRule()).Plan(this);
            foreach (var (component, into) in Last.Renamed)
                foreach (var id in _component.Where(item => item.Value == component).Select(item => item.Key).ToList()) _component[id] = into;
            foreach (var (facts, component) in Last.Fresh) _component[facts.Id] = component;
            foreach (var cell in Last.Cells)
            {
                EventFacts[] facts = [.. cell.Select(id => _facts[id])];
                var found = _merger.Cell(facts);
                Disputes.RemoveWhere(pair => pair.Split(' ').Any(cell.Contains));
                Disputes.UnionWith(RecordMergerTests.Disputes(facts, found));
                foreach (var group in found.Index().GroupBy(item => item.Item, item => cell[item.Index]))
                {
                    HashSet<string> members = [.. group];
                    foreach (var id in members) _events[id] = members;
                }
            }
            _waiting.Clear();
            _loosened = [];
        }

        /// <summary>One is another than it was, as when somebody decides who its actor is: all that hung together with it is placed anew.</summary>
        public void Change(EventFacts changed)
        {
            _loosened = _component.Where(item => item.Key != changed.Id && item.Value == _component[changed.Id]).ToDictionary();
            foreach (var id in _loosened.Keys) _waiting[id] = _facts[id];
            Add([changed]);
        }

        public IReadOnlyDictionary<string, string> Loosened => _loosened;

        public IReadOnlyList<EventFacts> Fresh() => [.. _waiting.Values.OrderBy(facts => facts.Id, StringComparer.Ordinal)];

        public IEnumerable<MergedTelling> Between(IReadOnlyList<(DateOnly From, DateOnly Until)> spans) => _component.Where(item => !_waiting.ContainsKey(item.Key)).Select(item => (Facts: _facts[item.Key], Component: item.Value))
            .Where(item => spans.Any(span => item.Facts.Begins <= span.Until && item.Facts.Ends >= span.From)).Select(item => new MergedTelling(item.Facts.Id, item.Facts.Begins!.Value, item.Facts.Ends!.Value, EventKeys.Halves(item.Facts, new EventRule()), item.Component));

        public IReadOnlyList<EventFacts> Facts(IReadOnlyCollection<string> ids) => [.. ids.Select(id => _facts[id]).OrderBy(facts => facts.Id, StringComparer.Ordinal)];

        public IReadOnlyList<PlacedTelling> Members(IReadOnlyCollection<string> components) => [.. _component.Where(item => components.Contains(item.Value)).Select(item => new PlacedTelling(item.Key, _facts[item.Key].Begins, item.Value))];
    }
}
