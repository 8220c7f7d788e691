using ZegoCallKit.Internal.Core;

namespace ZegoCallKit.Rooms;

/// <summary>Represents one call of the token provider.</summary>
internal sealed class TokenFlight : IDisposable
{
    private readonly CancellationTokenSource _ended = new();
    private volatile bool _hasAnswered;

    public TokenFlight() => Ended = _ended.Token;

    public CancellationToken Ended { get; }

    public Deadline? Deadline { get; set; }

    public bool HasAnswered { get => _hasAnswered; set => _hasAnswered = value; }

    /// <summary>Cancels a provider that has not answered yet, because its answer is no longer needed.</summary>
    public void Dispose()
    {
        try
        {
            if (!HasAnswered)
            {
                _ended.Cancel();
            }
        }
        finally
        {
            _ended.Dispose();
        }
    }
}
