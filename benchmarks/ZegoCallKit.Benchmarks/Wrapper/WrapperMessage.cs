namespace ZegoCallKit.Benchmarks.Wrapper;

/// <summary>A message as ZEGO's wrapper passes it to handlers.</summary>
internal sealed class WrapperMessage
{
    public string? Text;

    public ulong Id;

    public ulong SentAt;

    public WrapperUser? From;
}
