using ZegoCallKit.FlightRecorder.Format;

namespace ZegoCallKit.FlightRecorder.Recorders;

/// <summary>Represents a line that waits to be written.</summary>
/// <param name="At">The time since the start of the recording.</param>
/// <param name="Write">The action that writes the line.</param>
internal readonly record struct PendingLine(TimeSpan At, Action<RecordingWriter, TimeSpan> Write);
