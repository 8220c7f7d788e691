using DeskApp;
using DeskApp.Lessons;
using ZegoCallKit.Desk.Server;
using ZegoCallKit.Server;
using ZegoCallKit.Server.Api;

var builder = WebApplication.CreateBuilder(args);
var zego = ZegoSettings.Read(builder.Configuration);
builder.Services.AddSingleton(new TokenGenerator(new TokenGeneratorOptions { AppId = zego.AppId, Secret = zego.Secret }));
builder.Services.AddZegoServerApi(new ServerApiOptions { AppId = zego.AppId, Secret = zego.Secret, Address = zego.ServerApi });
if (builder.Environment.IsDevelopment())
{
    // In place of ZEGO's cloud. It has the app's account, so it accepts the same tokens and requests.
    builder.Services.AddZegoDesk(new DeskOptions { AppId = zego.AppId, Secret = zego.Secret, TokenCheck = DeskTokenCheck.Required });
}

var app = builder.Build();
app.MapLessons();
if (app.Environment.IsDevelopment())
{
    app.MapZegoDesk();
}

await app.RunAsync();
