namespace Chancery.Sql;

/// <summary>Codes of problems that are no fault of the record.</summary>
public static class RecordCodes
{
    /// <summary>A process that writes holds it.</summary>
    public const string Locked = "REC002";

    /// <summary>It is to be brought forward by whoever writes next.</summary>
    public const string Older = "REC006";
}
