using ZegoCallKit.FlightRecorder.Format;

namespace ZegoCallKit.FlightRecorder.Recorders;

/// <summary>A line that waits to be written.</summary>
/// <param name="At">When it happened, counted from the start of the recording.</param>
/// <param name="Write">Writes it.</param>
internal readonly record struct PendingLine(TimeSpan At, Action<RecordingWriter, TimeSpan> Write);
