using Microsoft.Extensions.Time.Testing;
using ZegoCallKit.Server.Webhooks;

namespace ZegoCallKit.Server.Tests.Webhooks;

/// <summary>The memory of handled events is bounded in number and in time.</summary>
public sealed class ClaimTests
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly FakeTimeProvider _clock = new(Sample.CreatedAt);

    [Fact]
    public async Task A_claim_is_granted_once_until_it_is_released()
    {
        var claims = new MemoryWebhookClaims(_clock);
        Assert.Equal(WebhookClaim.Granted, await claims.ClaimAsync("a", Life));
        Assert.Equal(WebhookClaim.Taken, await claims.ClaimAsync("a", Life));
        await claims.ReleaseAsync("a");
        Assert.Equal(WebhookClaim.Granted, await claims.ClaimAsync("a", Life));
        await claims.CompleteAsync("a", Life);
        await claims.ReleaseAsync("a");
        Assert.Equal(WebhookClaim.Done, await claims.ClaimAsync("a", Life));
        await claims.CompleteAsync("unknown", Life);
        await claims.ReleaseAsync("unknown");
        Assert.Equal(1, claims.Count);
    }

    [Fact]
    public async Task What_is_old_is_forgotten()
    {
        var claims = new MemoryWebhookClaims(_clock);
        await claims.ClaimAsync("a", Life);
        await claims.CompleteAsync("a", Life);
        _clock.Advance(Life);
        Assert.Equal(WebhookClaim.Granted, await claims.ClaimAsync("a", Life));
        _clock.Advance(Life);
        await claims.ClaimAsync("b", Life);
        Assert.Equal(1, claims.Count);
    }

    [Fact]
    public async Task When_it_is_full_the_oldest_are_forgotten()
    {
        var claims = new MemoryWebhookClaims(_clock, 100);
        for (var number = 0; number < 1_000; number++)
        {
            await claims.ClaimAsync($"{number}", Life);
            Assert.InRange(claims.Count, 1, 100);
        }

        Assert.Equal(WebhookClaim.Taken, await claims.ClaimAsync("900", Life));
        Assert.Equal(WebhookClaim.Granted, await claims.ClaimAsync("899", Life));
    }

    [Theory]
    [InlineData(99)]
    [InlineData(10_000_001)]
    public void A_capacity_out_of_range_is_refused(int capacity) => Assert.Throws<ArgumentOutOfRangeException>(() => new MemoryWebhookClaims(_clock, capacity));
}
