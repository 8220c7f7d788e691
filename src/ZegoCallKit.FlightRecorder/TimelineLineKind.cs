namespace ZegoCallKit.FlightRecorder;

/// <summary>Specifies what a line of a timeline is about.</summary>
public enum TimelineLineKind
{
    /// <summary>The kit called a command of the engine.</summary>
    Command,

    /// <summary>The engine raised an event.</summary>
    Event,

    /// <summary>The recorder reports something itself.</summary>
    Note,
}
