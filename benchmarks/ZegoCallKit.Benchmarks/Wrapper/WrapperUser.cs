namespace ZegoCallKit.Benchmarks.Wrapper;

/// <summary>A user as ZEGO's wrapper passes it to handlers.</summary>
internal sealed class WrapperUser
{
    public string? Id;

    public string? Name;
}
