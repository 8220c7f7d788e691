namespace ZegoCallKit.Internal;

/// <summary>
/// An observable of happenings that may come before anybody can have subscribed, such as between a login and what its caller does next. They wait for the first
/// observer, for a short while and in a small number; from then on nothing is kept.
/// </summary>
internal sealed class HoldingBroadcaster<T>(ClientCore core, string name) : Broadcaster<T>(core.Delivery, name)
{
    /// <summary>How many are kept; the oldest make room.</summary>
    public const int MaxHeld = 100;

    /// <summary>How long one is kept.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // Nothing any more once somebody has subscribed. Guarded as the observers are.
    private Queue<(T Value, long At)>? _held = new();

    public void Tell(T value) => Publish(value, () => Hold(value));

    protected override IReadOnlyList<T> Replay()
    {
        if (_held is not { } held)
        {
            return [];
        }

        _held = null;
        return [.. held.Where(entry => !IsOld(entry.At)).Select(static entry => entry.Value)];
    }

    private void Hold(T value)
    {
        if (_held is not { } held)
        {
            return;
        }

        while (held.TryPeek(out var oldest) && (held.Count >= MaxHeld || IsOld(oldest.At)))
        {
            held.Dequeue();
        }

        held.Enqueue((value, core.Time.GetTimestamp()));
    }

    private bool IsOld(long at) => core.Time.GetElapsedTime(at) >= Patience;
}
