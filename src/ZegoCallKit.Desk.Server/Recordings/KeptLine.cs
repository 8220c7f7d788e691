namespace ZegoCallKit.Desk.Server.Recordings;

/// <summary>Represents a line that is kept.</summary>
/// <param name="Number">The number of the line in the recording, from 1.</param>
/// <param name="Text">The line in UTF-8, without a line break.</param>
internal readonly record struct KeptLine(long Number, byte[] Text);
