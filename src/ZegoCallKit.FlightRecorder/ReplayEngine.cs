using System.Reactive.Concurrency;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.FlightRecorder.Commands;
using ZegoCallKit.FlightRecorder.Replaying;

namespace ZegoCallKit.FlightRecorder;

/// <summary>
/// Represents an engine that plays a recording back: use it in the options of one client. Each command that changes a session (login, publish, play, …) returns what it
/// returned in the recording, after the events that preceded it; commands that only set a value return what they returned, in their own order. <see cref="Replay"/> calls
/// the commands automatically; your own program may do so instead.
/// </summary>
public sealed class ReplayEngine : IZegoEngineFactory
{
    private readonly ReplayGate _gate;
    private int _created;

    /// <summary>Creates an engine that is positioned before the first entry.</summary>
    /// <param name="recording">The recording to play back.</param>
    public ReplayEngine(FlightRecording recording)
        : this(recording, scheduler: null)
    {
    }

    internal ReplayEngine(FlightRecording recording, IScheduler? scheduler)
    {
        ArgumentNullException.ThrowIfNull(recording);
        _gate = new ReplayGate(recording, scheduler);
    }

    /// <inheritdoc/>
    public string Name => "replay";

    /// <inheritdoc/>
    public object? ExclusivityKey => null;

    /// <inheritdoc/>
    public bool CommandsMayBlock => false;

    /// <summary>Gets the next entry to be played; <see langword="null"/> at the end.</summary>
    public RecordedEntry? Next => _gate.Next;

    /// <summary>Gets the number of entries that have been played.</summary>
    public int Position => _gate.Position;

    /// <summary>Gets the time of the entry that was played last, since the start of the recording.</summary>
    public TimeSpan Now => _gate.Now;

    /// <summary>Gets the differences between the commands that the client called and the recorded ones.</summary>
    public IReadOnlyList<string> Divergences => _gate.Divergences;

    /// <summary>Returns whether the client has not yet called the command of an entry.</summary>
    /// <param name="entry">An entry of the recording.</param>
    /// <returns><see langword="true"/> for a command that changes a session and has not been called yet.</returns>
    public bool Awaits(RecordedEntry entry) => _gate.Awaits(entry);

    /// <summary>Plays the next entry: raises an event, or skips a recorded command that was not called, which is a divergence.</summary>
    public void Step() => _gate.Step();

    /// <summary>Waits until the replay has passed a position.</summary>
    /// <param name="position">A position in the recording.</param>
    /// <param name="cancellationToken">Cancels waiting.</param>
    /// <returns>A task that completes when an entry is played, or at once if the entry at the position has been played.</returns>
    public Task PassedAsync(int position, CancellationToken cancellationToken = default) => _gate.PassedAsync(position).WaitAsync(cancellationToken);

    /// <summary>Returns the next recorded command that has not been called yet and that satisfies a condition; <see langword="null"/> if there is none.</summary>
    internal RecordedCommand? FindAwaited(Func<RecordedCommand, bool> condition) => _gate.FindAwaited(condition);

    /// <summary>Returns the oldest raised event that has not been returned yet; <see langword="null"/> if there is none.</summary>
    internal EngineEvent? NextRaised() => _gate.NextRaised();

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The method was called before; a recording is played back once.</exception>
    public IZegoEngine Create() => Interlocked.Exchange(ref _created, 1) == 0
        ? new GatedEngine(_gate, inner: null, new ReplayLifecycle(_gate), new ReplayFrames())
        : throw new InvalidOperationException("A ReplayEngine can create only one engine. Create another ReplayEngine for another client.");
}
