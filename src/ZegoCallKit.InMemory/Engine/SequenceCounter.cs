namespace ZegoCallKit.InMemory.Engine;

/// <summary>The numbers that tie a result to its command: one count over all lives of one engine, with a minus sign for most refusals.</summary>
internal sealed class SequenceCounter
{
    private int _last;

    public int Accept() => ++_last;

    public int Refuse() => -++_last;
}
