using System.Data.Common;

namespace Chancery.DuckDb;

/// <summary>The database did not take rows; the driver's own exception is for the driver alone.</summary>
/// <param name="message">What the database says.</param>
internal sealed class DuckWriteException(string message) : DbException(message);
