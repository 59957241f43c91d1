using Microsoft.Win32.SafeHandles;

namespace Chancery.Cli.Output;

internal static class StandardOutput
{
    private const int Handle = 1;

    /// <summary>
    /// Standard output. The console's own stream swallows a broken pipe, and a run whose reader has gone would go on for nothing:
    /// a pipe is therefore written to directly. A file keeps the console's stream, which shares its position with other programs.
    /// </summary>
    public static Stream Open()
    {
        if (!Console.IsOutputRedirected || OperatingSystem.IsWindows()) return new ClosableStream(Console.OpenStandardOutput());
        var direct = new FileStream(new SafeFileHandle(Handle, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return new ClosableStream(direct.CanSeek ? Console.OpenStandardOutput() : direct);
    }
}
