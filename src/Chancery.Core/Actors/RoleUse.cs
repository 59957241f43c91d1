namespace Chancery.Core.Actors;

/// <summary>How a role noun gets its sector.</summary>
public enum RoleUse
{
    /// <summary>A person with a sector of its own ("judge").</summary>
    Person,

    /// <summary>A body with a sector of its own ("ministry").</summary>
    Body,

    /// <summary>Takes the sector of what it belongs to, its own only without one ("spokesman", "leader").</summary>
    Holder,

    /// <summary>Has the country of whom it belongs to, never the sector ("wife", "critic").</summary>
    Kin,

    /// <summary>Only tells the sector of a role behind it ("parliamentary committee").</summary>
    Modifier,

    /// <summary>Stands for the country talked of ("the country").</summary>
    Land,
}
