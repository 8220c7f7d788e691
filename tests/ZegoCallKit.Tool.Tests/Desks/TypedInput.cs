using System.Collections.Concurrent;

namespace ZegoCallKit.Tool.Tests.Desks;

/// <summary>An input that a test types into; a reader waits for it.</summary>
internal sealed class TypedInput : TextReader
{
    private readonly BlockingCollection<char> _characters = [];

    public void Type(string line)
    {
        foreach (var character in line + "\n")
        {
            _characters.Add(character);
        }
    }

    public void Complete() => _characters.CompleteAdding();

    public override int Read() => _characters.TryTake(out var character, Timeout.Infinite) ? character : -1;
}
