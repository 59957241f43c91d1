using System.Diagnostics;
using System.Globalization;
using Chancery.Core.Record.Store;
using Chancery.Sql;

namespace Chancery.DuckDb;

/// <summary>
/// Who waits to write a record that others have open: a small file beside it names the process. Servers look for it, let go of the record, and open it again afterwards.
/// </summary>
public static class WriteTurn
{
    private const string Ending = ".turn";

    /// <summary>How long somebody who sits in front of it waits.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>A process that lives waits to write. Cheap while nobody does.</summary>
    public static bool Wanted(string file)
    {
        if (!File.Exists(file + Ending)) return false;
        try
        {
            return int.TryParse(File.ReadAllText(file + Ending), NumberStyles.None, CultureInfo.InvariantCulture, out var process) && Lives(process);
        }
        catch (IOException)
        {
            // it has come and gone, or is being written
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Opens the record; while another process has it, asks for a turn and waits a while.</summary>
    /// <exception cref="RecordException">It is still held, or no record.</exception>
    internal static DuckSession Take(string file, Func<DuckSession> open, TimeSpan? patience = null)
    {
        var watch = Stopwatch.StartNew();
        var asked = false;
        try
        {
            while (true)
            {
                try
                {
                    var session = open();
                    session.Beside = asked;
                    return session;
                }
                catch (RecordException e) when (e.Problem.Code == RecordCodes.Locked && watch.Elapsed < (patience ?? Usual))
                {
                    if (!asked) asked = Ask(file);
                }
                Thread.Sleep(Pause);
            }
        }
        finally
        {
            if (asked) File.Delete(file + Ending);
        }
    }

    /// <summary>False where another waits already, or the folder takes no files: then the turn comes without asking, or not.</summary>
    private static bool Ask(string file)
    {
        try
        {
            if (Wanted(file)) return false;
            File.WriteAllText(file + Ending, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return true;
        }
        catch (IOException)
        {
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool Lives(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
