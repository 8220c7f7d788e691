using Timeline;
using ZegoCallKit;
using ZegoCallKit.FlightRecorder;

// Prints the entries of a recording line by line; without a file, it records a short call first.
if (args is ["--help"] or ["-h"] or ["-?"])
{
    Console.WriteLine("Replay [RECORDING.jsonl]: prints the timeline of a recording. Without a recording, it records a short call and prints its timeline.");
    return 0;
}

if (args.Length > 1 || args is [""])
{
    Console.Error.WriteLine("Usage: Replay [RECORDING.jsonl]");
    return 2;
}

FlightRecording recording;
try
{
    recording = args is [var path] ? FlightRecording.ReadFile(path) : await ShortCall.RecordAsync();
}
catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or RecordingFormatException)
{
    Console.Error.WriteLine(ForeignText.ToTerminal(fault.Message));
    return 2;
}

// A recording contains names that others chose: ForeignText makes them safe for a terminal.
Console.WriteLine(ForeignText.ToTerminal($"engine {recording.Engine}, {recording.StartedAt:u}, {recording.Entries.Length} lines"));
foreach (var line in recording.Timeline)
{
    Console.WriteLine(ForeignText.ToTerminal(line.ToString()));
}

return 0;
