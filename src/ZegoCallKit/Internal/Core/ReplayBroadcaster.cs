using ZegoCallKit.Internal.Observables;

namespace ZegoCallKit.Internal.Core;

/// <summary>
/// An observable of happenings that may come before anybody can have subscribed, such as between a login and what its caller does next. They wait for the first
/// observer, in a small number; from then on nothing is kept.
/// </summary>
/// <param name="core">The client.</param>
/// <param name="name">What it tells of, for faults.</param>
/// <param name="isCurrent">Whether one is still worth telling; <see langword="null"/> keeps each for <see cref="Patience"/>.</param>
internal sealed class ReplayBroadcaster<T>(ClientCore core, string name, Func<T, bool>? isCurrent = null) : Broadcaster<T>(core.Delivery, name)
{
    /// <summary>The number of kept values; the oldest are removed first.</summary>
    public const int MaxHeld = 100;

    /// <summary>The time for which a value is kept by default.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // Nothing any more once somebody has subscribed. Guarded as the observers are.
    private Queue<(T Value, long At)>? _held = new();

    public void Tell(T value) => Publish(value);

    protected override IReadOnlyList<T> Replay()
    {
        if (_held is not { } held)
        {
            return [];
        }

        _held = null;
        return Current(held);
    }

    // A part of the kit takes nothing away from the program's first observer.
    protected override IReadOnlyList<T> ReplayToListener() => _held is { } held ? Current(held) : [];

    protected override void Keep(T value)
    {
        if (_held is not { } held)
        {
            return;
        }

        while (held.TryPeek(out var oldest) && (held.Count >= MaxHeld || IsStale(oldest)))
        {
            held.Dequeue();
        }

        held.Enqueue((value, core.Time.GetTimestamp()));
    }

    private IReadOnlyList<T> Current(IEnumerable<(T Value, long At)> held) => [.. held.Where(entry => !IsStale(entry)).Select(static entry => entry.Value)];

    private bool IsStale((T Value, long At) entry) => isCurrent is null ? core.Time.GetElapsedTime(entry.At) >= Patience : !isCurrent(entry.Value);
}
