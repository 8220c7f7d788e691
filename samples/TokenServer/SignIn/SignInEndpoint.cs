using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.HttpResults;

namespace TokenServer.SignIn;

internal static class SignInEndpoint
{
    public static Results<SignInHttpResult, UnauthorizedHttpResult, StatusCodeHttpResult> Handle(SignInRequest request, HttpContext context, Accounts accounts, SignInLimits limits)
    {
        context.Response.Headers.CacheControl = "no-store";
        var address = context.Connection.RemoteIpAddress;
        if (limits.WaitOf(request.Name, address) is var wait && wait > TimeSpan.Zero)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        if (!accounts.Check(request.Name, request.Password))
        {
            limits.Failed(request.Name, address);
            return TypedResults.Unauthorized();
        }

        limits.Succeeded(request.Name);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, request.Name)], BearerTokenDefaults.AuthenticationScheme);
        return TypedResults.SignIn(new ClaimsPrincipal(identity), authenticationScheme: BearerTokenDefaults.AuthenticationScheme);
    }
}
