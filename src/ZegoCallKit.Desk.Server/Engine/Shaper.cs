using ZegoCallKit.InMemory.Media.Lanes;

namespace ZegoCallKit.Desk.Server.Engine;

/// <summary>Simulates loss and delay for the media of a participant that does not simulate them itself, in one direction of one stream. Used by one thread at a time.</summary>
internal sealed class Shaper(ParticipantSession session, string path)
{
    private readonly LinkRandom _random = new(session.Seed, path, session.Id);

    /// <summary>Determines at random what happens to a message.</summary>
    /// <param name="delay">The delay, in ticks.</param>
    /// <returns>false if it is lost.</returns>
    public bool TryPass(out long delay)
    {
        delay = 0;
        if (session.Account is not { } user)
        {
            return true;
        }

        if (!user.IsOnline)
        {
            return false;
        }

        if (session.Simulates)
        {
            return true;
        }

        var conditions = user.Network;
        delay = conditions.Latency.Ticks + _random.Jitter(conditions.Jitter);
        return !_random.IsLost(conditions.Loss);
    }
}
