namespace ZegoCallKit.Benchmarks.Stub;

/// <summary>Represents an event that the stub engine raises on its own thread.</summary>
internal unsafe struct StubEvent
{
    public const int Capacity = 64;

    public StubSide Side;
    public StubEventKind Kind;
    public int Sequence;
    public fixed byte Id[Capacity];

    public StubEvent(StubSide side, StubEventKind kind, byte* id, int sequence = 0)
    {
        Side = side;
        Kind = kind;
        Sequence = sequence;
        for (var i = 0; i < Capacity - 1 && id[i] != 0; i++)
        {
            Id[i] = id[i];
        }
    }
}
