namespace ZegoCallKit.FlightRecorder.Recorders;

/// <summary>Takes the lines of one recording. Called for one line at a time.</summary>
internal interface IRecordingQueue : IDisposable
{
    /// <summary>Gets whether lines stay behind in a stream until it is flushed.</summary>
    bool NeedsFlush { get; }

    /// <summary>Adds a line. Never throws, and never waits.</summary>
    void Add(PendingLine line);

    /// <summary>Ends the recording after the lines that wait.</summary>
    void Complete();
}
