namespace ZegoCallKit.Desk.Server.Recordings;

/// <summary>Keeps the recordings of the participants, and those of a few that have left for a while. Thread-safe.</summary>
/// <param name="options">The desk's options.</param>
/// <param name="time">The clock.</param>
internal sealed class RecordingShelf(DeskOptions options, TimeProvider time)
{
    /// <summary>The most recordings of participants that have left.</summary>
    public const int MostEnded = 32;

    /// <summary>How long the recording of a participant that has left is kept.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(15);

    private readonly Lock _gate = new();
    private readonly List<ParticipantRecording> _present = [];
    private readonly Queue<ParticipantRecording> _ended = new();

    /// <summary>Gets the recordings that have begun, the oldest first.</summary>
    public IReadOnlyList<ParticipantRecording> All
    {
        get
        {
            lock (_gate)
            {
                Tidy();
                return [.. _ended.Concat(_present).Where(static recording => recording.HasBegun)];
            }
        }
    }

    public ParticipantRecording Begin(string sessionId, string client)
    {
        var recording = new ParticipantRecording(sessionId, client, options.MaxRecordedBytes);
        lock (_gate)
        {
            _present.Add(recording);
        }

        return recording;
    }

    public void End(ParticipantRecording recording)
    {
        lock (_gate)
        {
            if (!_present.Remove(recording) || !recording.HasBegun)
            {
                return;
            }

            recording.EndedAt = Now();
            _ended.Enqueue(recording);
            Tidy();
        }
    }

    public ParticipantRecording? Find(string sessionId) => All.FirstOrDefault(recording => recording.Id == sessionId);

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private void Tidy()
    {
        var oldest = Now() - (long)KeptFor.TotalMilliseconds;
        while (_ended.TryPeek(out var first) && (_ended.Count > MostEnded || first.EndedAt < oldest))
        {
            _ended.Dequeue();
        }
    }
}
