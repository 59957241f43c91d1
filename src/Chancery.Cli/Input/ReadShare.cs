namespace Chancery.Cli.Input;

/// <summary>How much of the input has been read, by the bytes of its files. Asked by one thread while another reads.</summary>
internal sealed class ReadShare
{
    private long _whole, _before, _at;

    /// <summary>0 to 1; null when nobody knows how much there is.</summary>
    public double? Value => Interlocked.Read(ref _whole) is > 0 and var whole ? Math.Min(1, (double)Interlocked.Read(ref _at) / whole) : null;

    /// <param name="files">All that will be read; standard input has no end that could be known.</param>
    public void Expect(IReadOnlyCollection<InputFile> files) =>
        Interlocked.Exchange(ref _whole, files.Any(file => file.IsStandard) ? 0 : files.Where(file => file.Problem is null).Sum(SizeOf));

    /// <summary>The file that is open has been read up to here.</summary>
    public void Reached(long position) => Interlocked.Exchange(ref _at, _before + position);

    /// <summary>The file that was open is done.</summary>
    public void Done(long length)
    {
        _before += length;
        Reached(0);
    }

    private static long SizeOf(InputFile file)
    {
        try
        {
            return new FileInfo(file.Name).Length;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return 0;
        }
    }
}
