namespace ZegoCallKit.InMemory.Engine;

/// <summary>Counts the numbers that connect a result with its command: one count over all initializations of an engine, negated for most refusals.</summary>
internal sealed class SequenceCounter
{
    private int _last;

    public int Accept() => ++_last;

    public int Refuse() => -++_last;
}
