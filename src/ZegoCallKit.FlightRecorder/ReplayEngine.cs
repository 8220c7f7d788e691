using System.Reactive.Concurrency;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.FlightRecorder.Commands;
using ZegoCallKit.FlightRecorder.Replaying;

namespace ZegoCallKit.FlightRecorder;

/// <summary>
/// An engine that plays a recording back: give it to the options of one client. Each command that changes a session (login, publish, play, …) is answered as it
/// was then, after the events that came before it; commands that only set something are answered as they were, in their own order. <see cref="Replay"/> gives the
/// commands by itself; a program of your own may do so instead.
/// </summary>
public sealed class ReplayEngine : IZegoEngineFactory
{
    private readonly ReplayGate _gate;
    private int _created;

    /// <summary>Begins before the first entry.</summary>
    /// <param name="recording">What to play back.</param>
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

    /// <summary>The next entry to be played; <see langword="null"/> at the end.</summary>
    public RecordedEntry? Next => _gate.Next;

    /// <summary>How many entries have been played.</summary>
    public int Position => _gate.Position;

    /// <summary>The time of what was played last, counted from the start of the recording.</summary>
    public TimeSpan Now => _gate.Now;

    /// <summary>Where the commands that were given are not those that were recorded.</summary>
    public IReadOnlyList<string> Divergences => _gate.Divergences;

    /// <summary>Whether what was recorded in an entry has still to be given.</summary>
    /// <param name="entry">An entry of the recording.</param>
    /// <returns>True for a command that changes a session and has not been given yet.</returns>
    public bool Awaits(RecordedEntry entry) => _gate.Awaits(entry);

    /// <summary>Plays the next entry: raises an event, or passes over a command that was recorded and not given, which is a divergence.</summary>
    public void Step() => _gate.Step();

    /// <summary>Waits for progress.</summary>
    /// <param name="position">A position in the recording.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Completes when something has been played after a moment at which the entry at the position had not been.</returns>
    public Task PassedAsync(int position, CancellationToken cancellationToken = default) => _gate.PassedAsync(position).WaitAsync(cancellationToken);

    /// <summary>Returns the next recorded command that has still to be given and that satisfies a condition; <see langword="null"/> if there is none.</summary>
    internal RecordedCommand? FindAwaited(Func<RecordedCommand, bool> condition) => _gate.FindAwaited(condition);

    /// <summary>Returns the oldest raised event that has not been returned yet; <see langword="null"/> if there is none.</summary>
    internal EngineEvent? NextRaised() => _gate.NextRaised();

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">It has been called before: a recording is played back once.</exception>
    public IZegoEngine Create() => Interlocked.Exchange(ref _created, 1) == 0
        ? new GatedEngine(_gate, inner: null, new ReplayLifecycle(_gate), new ReplayFrames())
        : throw new InvalidOperationException("A ReplayEngine can create only one engine. Create another ReplayEngine for another client.");
}
