# The release image. Microsoft's own SqlServer types replace the stand-in of default builds (docs/decisions/namesake-packages.md).
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# The console needs Node 20.19 or later while it is built; nothing of Node is in the final image.
COPY --from=node:20-bookworm-slim /usr/local/bin/node /usr/local/bin/node
COPY --from=node:20-bookworm-slim /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
COPY . .
ARG TARGETARCH=amd64
RUN dotnet publish Hotline.Api -c Release --os linux --arch $TARGETARCH --self-contained false -p:PublishReadyToRun=true -p:PackagedSqlServerTypes=true -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# Database, keys, seals and uploads; everything else may be thrown away.
ENV Hotline__DataDirectory=/data
RUN mkdir /data && chown "$APP_UID" /data
VOLUME /data
USER $APP_UID
ENV ASPNETCORE_URLS=http://+:8080
EXPOSE 8080
ENTRYPOINT ["dotnet", "Hotline.Api.dll"]
