using System.Text.Json.Nodes;

namespace Chancery.House.Tests;

/// <summary>Two papers tell one meeting and one clash, each in its words: the program as it was built makes two events of them.</summary>
public sealed class MergedReportsTests
{
    [Fact]
    public void What_two_papers_tell_is_one_event_each()
    {
        var folder = Directory.CreateTempSubdirectory("chancery-merged-");
        try
        {
            var (input, record) = (Path.Combine(folder.FullName, "reports.jsonl"), Path.Combine(folder.FullName, "merged.duckdb"));
            File.WriteAllLines(input,
            [
                """{"id":"one","date":"2026-05-12","publisher":"The Courier","text":"Chadian and Sudanese envoys met in Doha on Monday for the first time since border clashes killed five Chadian soldiers last month."}""",
                """{"id":"two","date":"2026-05-13","publisher":"The Herald","text":"Diplomats from Chad and Sudan held talks in Doha on Monday. It was the first contact between the neighbours since a clash in April in which five soldiers from Chad died."}""",
            ]);
            Assert.Equal(0, BuiltProgram.Run("ingest", input, "--record", record).Code);
            var (code, printed) = BuiltProgram.Run("events", "--record", record, "--json");
            Assert.Equal(0, code);
            var events = printed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
            Assert.Equal(["ASSAULT 2026-04 one,two", "CONSULT 2026-05-11 one,two"],
                events.Select(ev => $"{ev["event"]![0]} {ev["date"]} {string.Join(',', ev["reports"]!.AsArray().Select(report => (string)report!["document_id"]!).Distinct())}"));
        }
        finally
        {
            folder.Delete(true);
        }
    }
}
