namespace Chancery.Core.Actors;

internal enum ItemKind { Word, Known, Name }

/// <summary>A piece of a noun phrase: a plain word, a phrase of the world pack, or a proper name that the pack does not know.</summary>
internal readonly record struct Item(ItemKind Kind, int Start, int End, Sense? Sense)
{
    public bool Is(SenseKind kind) => Kind is ItemKind.Known && Sense!.Kind == kind;

    public bool IsRole => Is(SenseKind.Role) && Sense!.Use is not RoleUse.Modifier;

    /// <summary>Says a country: its name, its adjective, its people its seat or a part of it.</summary>
    public bool IsLand => Kind is ItemKind.Known && Sense!.Kind is SenseKind.Country or SenseKind.Adjective or SenseKind.People or SenseKind.Metonym or SenseKind.Region;
}
