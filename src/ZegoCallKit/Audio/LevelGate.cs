namespace ZegoCallKit.Audio;

/// <summary>
/// Debounces one sound level: the gate opens when the level has been at the threshold or above it for the attack time, and closes when it has been below it for the hold time. Used in the state loop.
/// </summary>
/// <param name="threshold">The level from which on a report counts as loud.</param>
/// <param name="attack">The time for which all reports must be loud before the gate opens.</param>
/// <param name="hold">The time after the last loud report during which the gate stays open.</param>
internal sealed class LevelGate(double threshold, TimeSpan attack, TimeSpan hold)
{
    private DateTimeOffset? _loudSince;
    private DateTimeOffset _lastLoud;

    public bool IsOpen { get; private set; }

    /// <summary>Processes a report of the level.</summary>
    /// <returns>Whether the gate is open.</returns>
    public bool Hear(double level, DateTimeOffset now)
    {
        if (level >= threshold)
        {
            _loudSince ??= now;
            _lastLoud = now;
            IsOpen = IsOpen || now - _loudSince >= attack;
        }
        else if (!IsOpen || now - _lastLoud >= hold)
        {
            // Before the gate has opened, this was a click, or a word that was too short.
            Close();
        }

        return IsOpen;
    }

    public void Close()
    {
        _loudSince = null;
        IsOpen = false;
    }
}
