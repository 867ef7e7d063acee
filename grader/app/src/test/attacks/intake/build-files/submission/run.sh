#!/bin/sh
touch exactcanary
