namespace ZegoCallKit.Benchmarks.Wrapper;

/// <summary>A stream as ZEGO's wrapper passes it to handlers.</summary>
internal sealed class WrapperStream
{
    public WrapperUser? User;

    public string? Id;

    public string? ExtraInfo;
}
