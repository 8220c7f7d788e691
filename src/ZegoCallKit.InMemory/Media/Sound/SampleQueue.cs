namespace ZegoCallKit.InMemory.Media.Sound;

/// <summary>Represents a first-in, first-out queue of samples.</summary>
internal sealed class SampleQueue
{
    private short[] _samples = [];
    private int _head;

    public int Count { get; private set; }

    public void Enqueue(ReadOnlySpan<short> samples)
    {
        if (_head + Count + samples.Length > _samples.Length)
        {
            var room = Count + samples.Length > _samples.Length ? new short[(Count + samples.Length) * 2] : _samples;
            _samples.AsSpan(_head, Count).CopyTo(room);
            _samples = room;
            _head = 0;
        }

        samples.CopyTo(_samples.AsSpan(_head + Count));
        Count += samples.Length;
    }

    public void Dequeue(Span<short> destination)
    {
        _samples.AsSpan(_head, destination.Length).CopyTo(destination);
        Drop(destination.Length);
    }

    public void Drop(int count)
    {
        _head += count;
        Count -= count;
    }
}
