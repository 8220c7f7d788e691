namespace ZegoCallKit.Fuzz;

/// <summary>Represents a parser as a function.</summary>
internal sealed class FuzzTarget(string name, IReadOnlyList<byte[]> samples, Func<byte[], bool> read) : IFuzzTarget
{
    public string Name => name;

    public IReadOnlyList<byte[]> Samples => samples;

    public bool Read(byte[] input) => read(input);
}
