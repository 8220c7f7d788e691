using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.HttpResults;

namespace TokenServer.SignIn;

internal static class SignInEndpoint
{
    public static Results<SignInHttpResult, UnauthorizedHttpResult> Handle(SignInRequest request, Accounts accounts)
    {
        if (!accounts.Check(request.Name, request.Password))
        {
            return TypedResults.Unauthorized();
        }

        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, request.Name)], BearerTokenDefaults.AuthenticationScheme);
        return TypedResults.SignIn(new ClaimsPrincipal(identity), authenticationScheme: BearerTokenDefaults.AuthenticationScheme);
    }
}
