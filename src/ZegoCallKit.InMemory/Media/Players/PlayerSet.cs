namespace ZegoCallKit.InMemory.Media.Players;

/// <summary>Holds the media players of one engine. All members require the engine's gate.</summary>
internal sealed class PlayerSet(MediaContext context, MediaEngineState engine, PlayerMix mix, Action refresh)
{
    private const int Most = 10;

    private readonly MediaPlayer?[] _players = new MediaPlayer?[Most];

    /// <summary>Gets whether a player's audio currently goes into the call.</summary>
    public bool AnyMixed => _players.Any(static player => player is { IsMixed: true });

    /// <summary>Creates a player.</summary>
    /// <returns>Its index, the lowest that is free; null if there are ten players already.</returns>
    public int? Create()
    {
        var index = Array.IndexOf(_players, null);
        if (index < 0)
        {
            return null;
        }

        _players[index] = new(context, mix, index, refresh);
        return index;
    }

    public MediaPlayer? Find(int index) => index is >= 0 and < Most ? _players[index] : null;

    public bool Destroy(int index)
    {
        if (Find(index) is not { } player)
        {
            return false;
        }

        player.Destroy();
        _players[index] = null;
        return true;
    }

    /// <summary>Loads a file, which starts the media engine even if it fails.</summary>
    public ZegoErrorCode Load(MediaPlayer player, string path)
    {
        var code = player.Load(path);
        if (code == ZegoErrorCode.None)
        {
            engine.Hold();
        }

        return code;
    }

    /// <summary>Stops all players because the user has left the last room.</summary>
    public void Stop()
    {
        foreach (var player in _players)
        {
            player?.Stop();
        }
    }

    public void Reset()
    {
        for (var i = 0; i < Most; i++)
        {
            Destroy(i);
        }
    }
}
