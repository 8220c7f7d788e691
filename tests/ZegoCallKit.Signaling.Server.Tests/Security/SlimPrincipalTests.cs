using System.Security.Claims;
using ZegoCallKit.Signaling.Server.Security;

namespace ZegoCallKit.Signaling.Server.Tests.Security;

public sealed class SlimPrincipalTests
{
    [Fact]
    public void A_copy_has_the_claims_and_names_of_the_original_and_not_its_identity()
    {
        var identity = new ClaimsIdentity([new Claim("sub", "ann", ClaimValueTypes.String, "issuer"), new Claim("role", "host")], "Bearer", "sub", "role") { BootstrapContext = new byte[1_000] };

        var copy = SlimPrincipal.Of(new ClaimsPrincipal(identity))!;

        Assert.Equal("ann", copy.Identity!.Name);
        Assert.True(copy.IsInRole("host"));
        Assert.True(copy.Identity.IsAuthenticated);
        Assert.Equal("issuer", copy.FindFirst("sub")!.Issuer);
        Assert.Null(((ClaimsIdentity)copy.Identity).BootstrapContext);
    }

    [Fact]
    public void Nobody_stays_nobody() => Assert.Null(SlimPrincipal.Of(null));
}
