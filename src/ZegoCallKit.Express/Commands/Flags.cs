namespace ZegoCallKit.Express.Commands;

/// <summary>Converts to and from the engine's bool, which is one byte.</summary>
internal static class Flags
{
    public static byte Of(bool value) => value ? (byte)1 : (byte)0;
}
