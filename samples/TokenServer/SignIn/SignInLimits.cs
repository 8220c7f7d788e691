using System.Net;
using ZegoCallKit.Server;

namespace TokenServer.SignIn;

/// <summary>
/// Limits password guesses: after some failures an account, and later an address, is locked for a while, and every further failure doubles the time. A server behind
/// a proxy has to read the client's address from the proxy's header first.
/// </summary>
internal sealed class SignInLimits(TimeProvider time)
{
    public const int FailuresPerAccount = 5;
    public const int FailuresPerAddress = 20;
    public static readonly TimeSpan FirstLock = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan LongestLock = TimeSpan.FromMinutes(15);

    // Requests from many addresses must not exhaust the memory either.
    private const int MaxEntries = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Failures> _failures = new(StringComparer.Ordinal);

    /// <summary>Returns how long this account or address has to wait; zero if it may try.</summary>
    public TimeSpan WaitOf(string account, IPAddress? address)
    {
        lock (_gate)
        {
            var until = Max(LockedUntil(AccountKey(account)), LockedUntil(AddressKey(address)));
            var now = time.GetUtcNow();
            return until > now ? until - now : TimeSpan.Zero;
        }
    }

    /// <summary>Counts a wrong name or password.</summary>
    public void Failed(string account, IPAddress? address)
    {
        lock (_gate)
        {
            Count(AccountKey(account), FailuresPerAccount);
            Count(AddressKey(address), FailuresPerAddress);
        }
    }

    /// <summary>Clears the failures of an account after a successful sign-in. The failures of the address remain, because one valid account must not unlock all others.</summary>
    public void Succeeded(string account)
    {
        lock (_gate)
        {
            _failures.Remove(AccountKey(account));
        }
    }

    // No account has a longer name; all longer names share one entry.
    private static string AccountKey(string account) => account.Length <= TokenGenerator.MaxUserIdBytes ? $"account {account}" : "no account";

    private static string AddressKey(IPAddress? address) => $"address {address}";

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private DateTimeOffset LockedUntil(string key) => _failures.TryGetValue(key, out var failures) ? failures.LockedUntil : default;

    private void Count(string key, int allowed)
    {
        var now = time.GetUtcNow();
        if (_failures.Count >= MaxEntries)
        {
            Forget(now);
        }

        var before = _failures.GetValueOrDefault(key);
        var number = before is null || now - before.At > LongestLock ? 1 : before.Number + 1;
        var locks = number - allowed;
        var wait = locks < 0 ? TimeSpan.Zero : TimeSpan.FromTicks(Math.Min(LongestLock.Ticks, FirstLock.Ticks << Math.Min(locks, 8)));
        _failures[key] = new Failures(number, now, now + wait);
    }

    // Removes old entries; if there are none, the oldest half.
    private void Forget(DateTimeOffset now)
    {
        var old = _failures.Where(entry => now - entry.Value.At > LongestLock).Select(static entry => entry.Key).ToList();
        foreach (var key in old.Count > 0 ? old : [.. _failures.OrderBy(static entry => entry.Value.At).Take(MaxEntries / 2).Select(static entry => entry.Key)])
        {
            _failures.Remove(key);
        }
    }

    private sealed record Failures(int Number, DateTimeOffset At, DateTimeOffset LockedUntil);
}
