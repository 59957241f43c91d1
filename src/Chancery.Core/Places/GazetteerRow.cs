using System.Runtime.InteropServices;

namespace Chancery.Core.Places;

/// <summary>A place as the gazetteer's file keeps it.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct GazetteerRow
{
    /// <summary>Coordinates are whole hundred-thousandths of a degree.</summary>
    public const double Unit = 1e5;

    public const int None = -1;

    /// <summary>Latitude of a place whose point is not known.</summary>
    public const int Nowhere = int.MinValue;

    public int Id { get; init; }

    /// <summary>Where the written name starts in the image's names: a byte of length, then UTF-8.</summary>
    public int Name { get; init; }

    public int Lat { get; init; }

    public int Lon { get; init; }

    public uint Population { get; init; }

    /// <summary>Row of the first-level division, or <see cref="None"/>.</summary>
    public int Division { get; init; }

    /// <summary>Row of the second-level division, or <see cref="None"/>.</summary>
    public int District { get; init; }

    /// <summary>Position in the table of countries; 0 is none.</summary>
    public ushort Country { get; init; }

    public PlaceKind Kind { get; init; }

    public byte Level { get; init; }

    public bool HasPoint => Lat != Nowhere;

    public double Latitude => Lat / Unit;

    public double Longitude => Lon / Unit;
}
