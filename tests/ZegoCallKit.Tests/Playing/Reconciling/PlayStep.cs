namespace ZegoCallKit.Tests.Playing.Reconciling;

/// <summary>Represents one step of a random run.</summary>
internal sealed record PlayStep(int Kind, int Stream, int Value)
{
    public const int Kinds = 32;

    public const int Add = 0;
    public const int Delete = 5;
    public const int Start = 10;
    public const int Fail = 13;
    public const int PassShortTime = 21;

    public static string Name(int stream) => $"s{stream}";
}
