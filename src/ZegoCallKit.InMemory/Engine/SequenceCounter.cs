namespace ZegoCallKit.InMemory.Engine;

/// <summary>The numbers that tie a result to its command: counted up for accepted commands and down for refused ones, over all lives of one engine.</summary>
internal sealed class SequenceCounter
{
    private int _accepted;
    private int _refused;

    public int Accept() => ++_accepted;

    public int Refuse() => --_refused;
}
