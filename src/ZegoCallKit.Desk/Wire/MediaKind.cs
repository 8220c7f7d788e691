namespace ZegoCallKit.Desk.Wire;

/// <summary>Specifies what a binary message carries.</summary>
internal enum MediaKind : byte
{
    Video = 1,
    Audio = 2,
    Sei = 3,
}
