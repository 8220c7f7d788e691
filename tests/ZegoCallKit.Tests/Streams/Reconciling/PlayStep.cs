namespace ZegoCallKit.Tests.Streams.Reconciling;

/// <summary>One step of a random run.</summary>
internal sealed record PlayStep(int Kind, int Stream, int Value)
{
    public const int Kinds = 32;

    public bool IsRequest => Kind is >= 22 and <= 25;

    public bool PassesLongTime => Kind == 20;

    public static string Name(int stream) => $"s{stream}";
}
