namespace ZegoCallKit.RingChaos;

/// <summary>Writes what the processes print to files, if the environment variable RING_CHAOS_LOGS names a folder.</summary>
internal sealed class ChaosLogs
{
    private readonly Lock _gate = new();
    private readonly string? _folder = Environment.GetEnvironmentVariable("RING_CHAOS_LOGS");

    public void Write(string name, string line)
    {
        if (_folder is not null)
        {
            lock (_gate)
            {
                File.AppendAllText(Path.Combine(_folder, name + ".log"), $"{TimeProvider.System.GetUtcNow():HH:mm:ss.fff} {line}{Environment.NewLine}");
            }
        }
    }
}
