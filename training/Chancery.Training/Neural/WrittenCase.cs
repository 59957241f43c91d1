namespace Chancery.Training.Neural;

/// <summary>How the words of a source are written before they are learned from.</summary>
internal enum WrittenCase { AsIs, Lower, Upper }
