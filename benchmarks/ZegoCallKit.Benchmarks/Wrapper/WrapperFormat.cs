namespace ZegoCallKit.Benchmarks.Wrapper;

/// <summary>The format of audio or video as ZEGO's wrapper passes it to handlers.</summary>
internal sealed class WrapperFormat
{
    public int Kind;

    public int[]? Strides;

    public int Width;

    public int Height;

    public int Rotation;
}
