namespace ZegoCallKit.Tool.Desks;

/// <summary>Fetches tokens for rooms from the desk's sign-in, also when one is about to expire.</summary>
internal sealed class DeskTokens(DeskSignIn signIn, string device) : ITokenProvider
{
    public async Task<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default) => (await signIn.SignInAsync(request.UserId, device, cancellationToken)).Token;
}
