namespace Chancery.Core.Text;

/// <summary>What a recognised name is a name of.</summary>
public enum EntityKind { None, Person, Organization, Location, Norp, Facility, Date, Money, Product, Event, Misc }

/// <summary>A stretch of text that names something.</summary>
public readonly record struct EntityMention(TokenRange Tokens, EntityKind Kind);
