namespace ZegoCallKit.Express.Commands;

/// <summary>The engine's bool: one byte.</summary>
internal static class Flags
{
    public static byte Of(bool value) => value ? (byte)1 : (byte)0;
}
